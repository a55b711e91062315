# c first
# mistake: order of the parameters reversed
def quadratic(t, params):
    c,b,a = params
    return a*(t**2) + (b*t) + c
