"""Writes one Python function that computes many formulas at once.

Decides the generated code. Every figure is looked up once, a part that several formulas share is
computed once, and a formula whose figures are all there is one Python expression. Only where
a figure is missing is it computed step by step, carrying the rank of the missing reason.
Never decides a meaning: ``evaluate`` does, and the generated code is proved to give the same.

Its variables: ``r7`` is an answer as it stands; ``n7``, ``b7``, ``w7`` is one as a number, a
yes/no or words, None where it is not; and ``n7_m`` is then the rank of the reason, else 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tonghop.core.formulas.expressions import View, compared_as, expression, native_view, operands
from tonghop.core.formulas.model import (
    Call,
    Comparison,
    Conditional,
    Formula,
    Logic,
    Name,
    Node,
    Number,
    Quoted,
    Word,
    YesNo,
)
from tonghop.core.formulas.order import children
from tonghop.core.formulas.runtime import RUNTIME, UNDEFINED_RANK
from tonghop.core.values.model import Text


class Writer:
    """Writes the function, formula by formula, each after those it needs."""

    def __init__(self, formulas: Mapping[str, Formula]) -> None:
        self._roots = {name: formula.root for name, formula in formulas.items()}
        self._shared = _shared_operations(self._roots.values())
        self._made: dict[tuple[Node, View], str] = {}
        self._lines: list[str] = []
        self._step_functions: list[str] = []
        self._ranked: list[str] = []
        self._n_variables = 0
        self.constants = dict(RUNTIME)

    def write(self, ordered: Iterable[str]) -> str:
        """The source of ``compute(scope)``, which returns the answers by formula name.

        ``constants`` then holds every global the source uses.
        """
        for name in ordered:
            self._view(self._roots[name], native_view(self._roots[name]))
        returned = ", ".join(f"{name!r}: {self._answer(root)}" for name, root in self._roots.items())
        opening = ["def compute(scope):", " answers = scope.answers"]
        if self._ranked:
            opening.append(" " + " = ".join(f"{variable}_m" for variable in self._ranked) + " = 0")
        closing = f" return {{{returned}}}\n"
        return "\n".join([*self._step_functions, *opening, *(f" {line}" for line in self._lines), closing])

    def _answer(self, node: Node) -> str:
        """The node as it stands, written out."""
        certain = self._view(node, native_view(node))
        if native_view(node) is View.ANSWER or self._is_constant(certain):
            return certain
        return f"{certain} if {certain} is not None else BY_RANK[{certain}_m]"

    def _view(self, node: Node, view: View) -> str:
        """The variable that holds a node, written the first time it is asked for."""
        if isinstance(node, Name) and node.code in self._roots:
            return self._view(self._roots[node.code], view)
        if (node, view) not in self._made:
            self._made[node, view] = self._write_view(node, view)
        return self._made[node, view]

    def _write_view(self, node: Node, view: View) -> str:
        if isinstance(node, Number | YesNo) and view in (View.ANSWER, native_view(node)):
            return self._constant(node.value)
        if isinstance(node, Quoted) and view is View.WORDS:
            return self._constant(node.text)
        if view is not native_view(node):
            return self._convert(node, view)
        if view is View.ANSWER:
            return self._look_up(node)
        return self._ask(node) if _is_question(node) else self._compute(node, view)

    def _convert(self, node: Node, view: View) -> str:
        """A node taken as another kind than it gives for certain."""
        if view is View.ANSWER:
            return self._assign(view, self._answer(node))
        answer = self._view(node, View.ANSWER)
        variable = self._assign(view, f"words({answer})" if view is View.WORDS else answer)
        match view:
            case View.NUMBER:
                self._write(f"if {variable}.__class__ is not Decimal:")
                self._write(f" {variable}, {variable}_m = as_number({answer})")
            case View.YES_NO:
                self._write(f"if {variable} is not True and {variable} is not False:")
                self._write(f" {variable} = None; {variable}_m = rank({answer})")
            case _:
                self._write(f"if {variable} is None: {variable}_m = rank({answer})")
        return variable

    def _look_up(self, node: Node) -> str:
        """A node whose kind only the figures tell, as it stands."""
        match node:
            case Quoted(text=text) | Word(text=text):
                return self._constant(Text(text))
            case Name(code=code):
                variable = self._variable(View.ANSWER)
                self._write(f"try: {variable} = answers[{code!r}].value")
                self._write(f"except KeyError: {variable} = BLANK")
                return variable
            case Conditional(condition=condition, chosen=chosen, otherwise=otherwise):
                claim = self._view(condition, View.YES_NO)
                yes, no = self._view(chosen, View.ANSWER), self._view(otherwise, View.ANSWER)
                missing = "BLANK" if self._is_constant(claim) else f"BY_RANK[{claim}_m]"
                return self._assign(
                    View.ANSWER, f"{missing} if {claim} is None else {yes} if {claim} else {no}"
                )
            case Call(function=function, arguments=arguments):
                return self._assign(View.ANSWER, self._looking(function, arguments))
            case _:
                raise TypeError(f"{type(node).__name__} gives its kind for certain")

    def _looking(self, function: str, arguments: tuple[Node, ...]) -> str:
        match function, arguments:
            case "count_units", (Word(text=kind),):
                return f"count_units(scope, {kind!r})"
            case (("numerator" | "denominator"), (Name(code=code) as name,)):
                if code in self._roots:
                    return f"part_of_computed({self._view(name, View.ANSWER)})"
                return f"part_of_rate(scope, {function!r}, {code!r})"
            case (("previous" | "same_period_last_year"), (Name(code=code),)):
                return f"earlier(scope, {function!r}, {code!r})"
            case _, (Word(text=table), *rest):
                return f"over_rows({function!r}, {table!r}, {self._constant(tuple(rest))}, scope)"
            case _:
                raise TypeError(f"{function} is not answered from the scope")

    def _ask(self, node: Node) -> str:
        """A yes/no that takes its operands as they stand, missing or not."""
        match node:
            case Call(function="is_missing", arguments=(asked, Word(text=reason))):
                answer = self._view(asked, View.ANSWER)
                return self._assign(
                    View.YES_NO, f"type({answer}) is Missing and {answer}.reason == {reason!r}"
                )
            case Call(arguments=(asked,)):
                return self._assign(View.YES_NO, f"type({self._view(asked, View.ANSWER)}) is Missing")
            case Comparison(operator=sign, left=left, right=right):
                sides = self._view(left, View.ANSWER), self._view(right, View.ANSWER)
                variable = self._assign(View.YES_NO, f"equal({sides[0]}, {sides[1]})")
                self._write(
                    f"if type({variable}) is Missing: {variable}_m = rank({variable}); {variable} = None"
                )
                if sign == "!=":
                    self._write(f"else: {variable} = not {variable}")
                return variable
            case _:
                raise TypeError(f"{type(node).__name__} asks nothing of missing answers")

    def _compute(self, node: Node, view: View) -> str:
        """An operation: one expression where all its figures are there, else step by step."""
        needed: dict[str, None] = {}
        whole = self._expression(node, needed)
        variable = self._variable(view)
        stepping = f"{variable}, {variable}_m = {self._step_function(node, view, needed)}"
        self._write(f"if {' and '.join(f'{name} is not None' for name in needed) or True}:")
        self._write(f" try: {variable} = {whole}")
        self._write(f" except ArithmeticError: {stepping}")
        self._write(f"else: {stepping}")
        return variable

    def _step_function(self, node: Node, view: View, needed: Iterable[str]) -> str:
        """A function of its own for the rare way, so that the usual way stays short; returns the call."""
        given = ", ".join(f"{name}, {name}_m" for name in needed)
        written, self._lines = self._lines, []
        last = self._step(node, view)
        function = f"step_{last}"
        opening, closing = f"def {function}({given}):", f" return {last}, {last}_m"
        self._step_functions.extend([opening, *(f" {line}" for line in self._lines), closing])
        self._lines = written
        return f"{function}({given})"

    def _is_inline(self, node: Node, view: View) -> bool:
        return (
            view is native_view(node)
            and view is not View.ANSWER
            and not isinstance(node, Number | YesNo)
            and not _is_question(node)
            and node not in self._shared
        )

    def _expression(self, node: Node, needed: dict[str, None]) -> str:
        """The node as one Python expression; notes in ``needed`` what must not be None."""
        written = []
        for operand, view in operands(node):
            if self._is_inline(operand, view):
                written.append(self._expression(operand, needed))
                continue
            variable = self._view(operand, view)
            written.append(variable)
            if not self._is_constant(variable):
                needed[variable] = None
        return expression(node, written)

    def _step(self, node: Node, view: View) -> str:
        """The node operation by operation, as ``evaluate`` goes; returns the last variable."""
        parts = [
            self._step(operand, taken) if self._is_inline(operand, taken) else self._view(operand, taken)
            for operand, taken in operands(node)
        ]
        variable = self._variable(view, ranked=False)
        self._write(f"{variable}_m = 0")
        match node:
            case Logic(operator=joined):
                self._step_logic(variable, joined == "or", parts)
            case Conditional():
                self._step_conditional(variable, *parts)
            case _:
                self._write(f"if {self._any(parts, 'is None')}:")
                self._write(f" {variable} = None; {variable}_m = {self._strongest(parts)}")
                self._write("else:")
                self._write(f" try: {variable} = {expression(node, parts)}")
                self._write(f" except ArithmeticError: {variable} = None; {variable}_m = {UNDEFINED_RANK}")
        return variable

    def _step_logic(self, variable: str, deciding: bool, parts: list[str]) -> None:
        self._write(
            "if " + " or ".join(f"{part} is {deciding}" for part in parts) + f": {variable} = {deciding}"
        )
        self._write(f"elif {self._any(parts, 'is None')}:")
        self._write(f" {variable} = None; {variable}_m = {self._strongest(parts)}")
        self._write(f"else: {variable} = {not deciding}")

    def _step_conditional(self, variable: str, claim: str, chosen: str, otherwise: str) -> None:
        self._write(f"if {claim} is None: {variable} = None; {variable}_m = {self._strongest([claim])}")
        self._write(f"elif {claim}: {variable} = {chosen}; {variable}_m = {self._strongest([chosen])}")
        self._write(f"else: {variable} = {otherwise}; {variable}_m = {self._strongest([otherwise])}")

    def _any(self, parts: list[str], claim: str) -> str:
        return " or ".join(f"{part} {claim}" for part in parts if not self._is_constant(part)) or "False"

    def _strongest(self, parts: list[str]) -> str:
        ranks = [f"{part}_m" for part in parts if not self._is_constant(part)]
        return f"max({', '.join(ranks)})" if len(ranks) > 1 else (ranks or ["0"])[0]

    def _assign(self, view: View, written: str) -> str:
        variable = self._variable(view)
        self._write(f"{variable} = {written}")
        return variable

    def _variable(self, view: View, *, ranked: bool = True) -> str:
        self._n_variables += 1
        variable = f"{view}{self._n_variables}"
        if ranked and view is not View.ANSWER:
            self._ranked.append(variable)
        return variable

    def _constant(self, value: object) -> str:
        if isinstance(value, bool):
            return str(value)
        self._n_variables += 1
        self.constants[f"K{self._n_variables}"] = value
        return f"K{self._n_variables}"

    def _is_constant(self, variable: str) -> bool:
        return variable in self.constants or variable in ("True", "False")

    def _write(self, line: str) -> None:
        self._lines.append(line)


def _is_question(node: Node) -> bool:
    """Whether a yes/no takes answers as they stand instead of requiring a kind."""
    match node:
        case Call(function="is_blank" | "is_missing"):
            return True
        case Comparison():
            return compared_as(node) is View.ANSWER
        case _:
            return False


def _shared_operations(roots: Iterable[Node]) -> frozenset[Node]:
    """The operations that stand more than once, outermost only where they always stand together."""
    seen: Counter[Node] = Counter()
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        seen[node] += 1
        if seen[node] == 1:
            waiting.extend(children(node))
    return frozenset(node for node, times in seen.items() if times > 1 and operands(node))
