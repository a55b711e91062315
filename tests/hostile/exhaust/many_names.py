"""
title = "Defines hundreds of thousands of names that look like the wanted one"
family = "exhaust"
exercise = "softmax"
verdicts = ["load_error", "missing", "runtime_error", "forbidden", "wrong_answer"]
stopped_by = "examiner"
"""

globals().update((f"softma{number}", print) for number in range(200_000))
