"""
title = "The shape of the first item is asked"
diagnosis = "You look into t[0]. A tensor without axes or without items has no first item, so there it is an error; besides, the answer depends on one axis less."
hint = "The shape of t itself says everything."
"""
def rank(t):
    return 1 + t[0].dim()
