"""Forms as data: see ``model``; ``build`` makes one from a pack's mappings; ``lint`` refuses a bad one."""
