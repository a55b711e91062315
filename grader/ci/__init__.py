"""A result as continuous integration wants it: a file per format, and what GitHub Actions reads from a step."""
