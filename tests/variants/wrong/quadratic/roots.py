# solves instead of evaluating
def quadratic(t, params):
    a, b, c = params
    return (-b + (b*b - 4*a*c)**0.5) / (2*a)
