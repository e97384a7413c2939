"""Checks: what is wrong in one report, found by the kinds of check its form lists.

``run.run`` is the way in; ``kinds`` holds one module a kind; ``model`` says what a check may know.
"""
