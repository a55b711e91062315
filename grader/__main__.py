"""``python -m grader`` is the command ``grade``."""

import sys


def _run() -> None:
    # Python puts the working folder first; that may be a student's, with a click.py.
    if not sys.flags.safe_path:
        del sys.path[0]
    from grader.cli.main import main

    main()


if __name__ == "__main__":
    _run()
