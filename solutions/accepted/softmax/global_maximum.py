"""
title = "The largest activation of the whole batch subtracted"
loses = ["extreme logits"]
"""
def softmax(x):
    e = (x - x.max()).exp()
    return e / e.sum(-1, keepdim=True)
