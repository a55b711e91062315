# Wrong.
# mistake: forgets the constant term c
def quadratic(t, params):
    return params[0] * t**2 + params[1] * t
