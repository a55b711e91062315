"""
title = "Prints a result file in which everything is accepted"
family = "verdict"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "examiner"
"""

import json


def nll(activations, targets):
    result = {"format": "gradekit/result/v1", "verdict": "accepted", "score": 27.0, "max_score": 27.0}
    print(json.dumps(result), flush=True)
