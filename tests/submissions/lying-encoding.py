# -*- coding: ascii -*-
def double(x):
    return "é"
