# make run      cổng báo cáo chạy thử trên 127.0.0.1:8000 / the portal with its demonstration
# make consolidate   kiểm tra và tổng hợp các báo cáo mẫu / checks and consolidates the sample reports
# make test     toàn bộ kiểm thử / everything; says what was not run and why
# make test-fast, make bench [ONLY=name], make samples, make lock, make clean

.PHONY: setup run consolidate samples test test-fast lint types contracts tests bench bench-check fuzz lock clean
.DEFAULT_GOAL := run

BIN := .venv/bin
OUT := out/mau
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

setup:
	@requirements/setup

run: setup
	$(BIN)/tonghop serve --demo --files out/cong

consolidate: setup
	$(BIN)/tonghop consolidate samples/bao-cao --expect samples/don-vi.csv --out $(OUT)

# The sample reports are in the repository; this writes them again from the packs' own cases.
samples: setup
	$(BIN)/python samples/make.py
	$(BIN)/python samples/make_new_form.py

# Every step runs even where an earlier one failed: one run shows all there is to mend.
test: setup
	@requirements/system-packages
	@failed=; for step in lint types contracts tests bench-check; do \
		$(MAKE) --no-print-directory $$step || failed="$$failed $$step"; \
	done; \
	if [ -n "$$failed" ]; then echo "Không đạt / Failed:$$failed"; exit 1; fi; \
	echo "Đạt / All passed."

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports --no-cache

tests: setup
	$(BIN)/python -m pytest -q -n 2 -r fEs

test-fast: setup
	$(BIN)/python -m pytest -q -n 2 -r fE -m "not slow and not office" --hypothesis-profile fast

bench: setup
	$(BIN)/python -m bench.run $(if $(ONLY),"$(ONLY)")

bench-check: setup
	$(BIN)/python -m bench.run --unjudged

# Installs the fuzzer from its own lock; leaves what fails in fuzz/corpus, where the tests find it.
fuzz: setup
	@$(BIN)/python -c "import atheris" 2>/dev/null || $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/fuzz.lock
	$(BIN)/python -m fuzz.run $(or $(SECONDS),30)

lock: setup
	$(COMPILE) pyproject.toml --extra portal -o requirements/runtime.lock
	$(COMPILE) pyproject.toml --extra portal --group dev --group bootstrap -o requirements/dev.lock
	$(COMPILE) --group bootstrap -o requirements/bootstrap.lock
	$(COMPILE) --group fuzz -o requirements/fuzz.lock

clean:
	rm -rf .venv out bench/out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
