"""gradekit: grades exercises in a sandboxed process and explains what it found."""

__version__ = "0.1.0"
