"""
title = "The depth of the nested list"
diagnosis = "You turn the tensor into lists and look how deep they are nested. Where an axis has length 0 there is no first item to look into, and so the axes behind it are not found."
hint = "The shape knows about every axis, also of an empty tensor."
"""
def rank(t):
    depth, inner = 0, t.tolist()
    while isinstance(inner, list):
        depth += 1
        inner = inner[0] if inner else None
    return depth
