"""What is fuzzed, from what, and for how long."""
