"""
title = "Asks pytest to skip the test that is running"
family = "verdict"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

def nll(activations, targets):
    import pytest

    pytest.skip("nothing to see here")
