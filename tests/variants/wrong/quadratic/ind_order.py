# Wrong.
# mistake: parameters in the order c, b, a
def quadratic(t, params):
    c, b, a = params
    return a * t**2 + b * t + c
