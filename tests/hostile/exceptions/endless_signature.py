"""
title = "Is a callable whose parameters never end"
family = "exceptions"
exercise = "nll"
verdicts = ["time_limit", "runtime_error", "memory_limit"]
stopped_by = "deadline"
slow = true
"""

class Endless:
    @property
    def __signature__(self):
        while True:
            pass

    def __call__(self, activations, targets):
        return None


nll = Endless()
