"""
title = "Asks pytest to end the session as a success"
family = "verdict"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

def nll(activations, targets):
    import pytest

    pytest.exit("done", returncode=0)
