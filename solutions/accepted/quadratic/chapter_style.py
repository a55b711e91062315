"""
title = "The chapter's way, unpacked and bracketed"
"""
def quadratic(t, params):
    a,b,c = params
    return a*(t**2) + (b*t) + c
