"""Results as pages: HTML by Jinja2 from ``reports/``, in files that need nothing else."""
