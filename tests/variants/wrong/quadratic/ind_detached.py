# Wrong.
# mistake: takes the parameters out of the graph with item()
def quadratic(t, params):
    a, b, c = [p.item() for p in params]
    return a * t**2 + b * t + c
