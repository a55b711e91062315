# returns in the loop
def quadratic(t, params):
    a, b, c = params
    for each in t:
        return a*each**2 + b*each + c
