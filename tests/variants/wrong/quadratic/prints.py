# prints the result
# mistake: nothing is returned
def quadratic(t, params):
    a, b, c = params
    print(a*t**2 + b*t + c)
