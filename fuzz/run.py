"""Fuzzes every target for a bounded time, led by coverage: ``python -m fuzz.run [SECONDS] [NAME]``.

What makes a target fail is left in ``fuzz/corpus/<name>`` as ``crash-<digest>``: a case that
``tests/fuzz`` runs from then on. What is merely new stays outside the project.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 30


def fuzz_one(name: str, seconds: int) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris  # type: ignore[import-not-found,unused-ignore]

    with atheris.instrument_imports(include=["tonghop"]):
        from fuzz.targets import TARGETS

    with tempfile.TemporaryDirectory() as found:
        options = [f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=2048", "-max_len=4096"]
        folder = CORPUS / name
        arguments = [sys.argv[0], *options, f"-artifact_prefix={folder}/", found, str(folder)]
        atheris.Setup(arguments, TARGETS[name])
        atheris.Fuzz()


def main() -> int:
    """Fuzz each target in a process of its own; 1 where one failed."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    if len(sys.argv) > 2:
        fuzz_one(sys.argv[2], seconds)
        return 0
    failed = []
    for folder in sorted(CORPUS.iterdir()):
        command = [sys.executable, "-m", "fuzz.run", str(seconds), folder.name]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        last = [line for line in ended.stderr.splitlines() if line.startswith(("#", "Done", "==", "SUMMARY"))]
        print(f"{folder.name}: {last[-1] if last else ended.stderr[-300:]}")
        if ended.returncode:
            failed.append(folder.name)
            print(ended.stderr[-3000:])
    print(f"failed: {', '.join(failed)}" if failed else "no target failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
