# sub_ and abs_
# mistake: changes the caller's image
def l1_distance(a, b):
    return a.sub_(b).abs_().mean()
