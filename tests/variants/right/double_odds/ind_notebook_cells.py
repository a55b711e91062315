# Right: an exported notebook in which another cell fails.
# %%
from fastai.vision.all import *
path = untar_data(URLs.MNIST_SAMPLE)

# %%
numbers = [1, 4, -5, 10, 1]
def double_odds(numbers): return [o*2 for o in numbers if o%2]
double_odds(numbers)

# %%
(path/'train').ls().sorted()
