"""The check kinds that look at annex rows; their cases are shown in ``test_annexes``."""

ANNEX_KINDS = frozenset(
    {
        "single_choice",
        "tick_style",
        "blank_cells",
        "group_scope",
        "itemised",
        "listed_twice",
        "share_of_offices",
    }
)
