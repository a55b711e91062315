# Wrong.
# mistake: t is not squared
def quadratic(t, params):
    a, b, c = params
    return a * t + b * t + c
