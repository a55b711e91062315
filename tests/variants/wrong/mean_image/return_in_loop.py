# returns in the loop
# mistake: only the first image
def mean_image(stack):
    total = 0
    for im in stack:
        total = total + im
        return total
