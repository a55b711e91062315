# -*- coding: utf-9 -*-
def double(x): return 2 * x
