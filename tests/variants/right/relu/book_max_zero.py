# the book's own lines around it, with tensor imported from fastai in vain
from fastai.vision.all import *
def relu(x): return x.max(tensor(0.0))
