# a list of values
# mistake: a list instead of a tensor
def quadratic(t, params):
    a, b, c = params
    return [a*each**2 + b*each + c for each in t]
