# %%
def draw_line(ax):
    """Draw the line y = x + 1.

    In this course, without a picture: return the heights of the line at the places `ax`, a float tensor.
    """
    raise NotImplementedError("TODO: one sum")
