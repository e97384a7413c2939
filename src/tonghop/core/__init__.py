"""The rules of the trade: pure, typed Python.

Decides what a figure is, how it is read, computed, checked and added up.
Never reads a file, a clock, a setting or the network; time and identity come in as arguments.
"""
