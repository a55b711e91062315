# Right: in double precision.
def quadratic(t, params):
    t, p = t.double(), params.double()
    return p[0] * t * t + p[1] * t + p[2]
