# squares too much
def quadratic(t, params):
    a, b, c = params
    return (a*t + b*t + c)**2
