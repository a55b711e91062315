# Wrong: lazy constant.
def rank(t):
    return 3
