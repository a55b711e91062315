# Wrong.
# mistake: mean over everything, a single number
def mean_image(stack):
    return stack.mean()
