# Wrong.
# mistake: mean over the last axis
def mean_image(stack):
    return stack.mean(dim=2)
