"""The command line: thin doors to ``desk``. Decides what is printed and the exit code, nothing else."""
