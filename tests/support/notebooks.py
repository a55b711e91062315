"""Notebooks made of cells."""

import json
from collections.abc import Sequence


def notebook_bytes(cells: Sequence[str], **metadata: object) -> bytes:
    """Return a notebook of format 4 with these code cells, as Jupyter would save it."""
    listed = [
        {"cell_type": "code", "source": cell.splitlines(keepends=True), "metadata": {}, "outputs": []} for cell in cells
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": listed}).encode()
