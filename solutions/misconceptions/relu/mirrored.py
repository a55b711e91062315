"""
title = "Mirrored: the negative numbers become positive, the positive ones 0"
diagnosis = "Your function is relu of -x. Somewhere a sign is turned, or the comparison points the wrong way."
hint = "Try it on 3 and on -3, and compare with what the task asks for."
"""
def relu(x):
    return (-x).clamp(min=0)
