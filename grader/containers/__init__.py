"""What a submission comes in: a folder, an archive, a git repository; each gives its code files and nothing else."""
