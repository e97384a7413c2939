"""Offices of the portal: whom a province asks, with the days each stands."""
