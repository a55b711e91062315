# Right: the book's is_3 with one argument, the ideals are globals.
import torch
def mnist_distance(a,b): return (a-b).abs().mean((-1,-2))
def is_3(x): return mnist_distance(x,mean3) < mnist_distance(x,mean7)
def similarity_accuracy(threes, sevens):
    accuracy_3s = is_3(threes).float() .mean()
    accuracy_7s = (1 - is_3(sevens).float()).mean()
    return (accuracy_3s+accuracy_7s)/2
