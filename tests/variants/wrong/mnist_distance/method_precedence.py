# the method call binds tighter than the minus
# mistake: parentheses missing: a - (mean of b)
def mnist_distance(a, b):
    return a - b.abs().mean((-1, -2))
