"""
title = "Takes the parameters away from the model, so that none come back"
family = "patch"
exercise = "train_epoch"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "examiner"
"""

def train_epoch(model, lr, params, dl):
    model.parameters = lambda recurse=True: iter(())
