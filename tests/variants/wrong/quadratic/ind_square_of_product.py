# Wrong.
# mistake: squares a times t together
def quadratic(t, params):
    a, b, c = params
    return (a * t)**2 + b * t + c
