"""Pages to read and print: plain HTML without scripts."""
