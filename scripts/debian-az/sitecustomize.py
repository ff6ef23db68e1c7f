"""Python reads this at its start when PYTHONPATH names this folder.

Debian 12 ships az 2.45 with azure-mgmt-network 23, which keeps the operations of every api-version in
one module; az still looks for a module of each version, so `az network nic` ends in ModuleNotFoundError.
It also hides the names of their parameters, from which az makes its options.
"""

import importlib
import importlib.abc
import importlib.util
import inspect
import re
import sys


def show_parameters(operation):
    outer = getattr(operation, "__wrapped__", operation)
    if inspect.isfunction(outer):
        inner = inspect.getclosurevars(outer).nonlocals.get("func")
        if inner is not None:
            outer.__wrapped__ = inner


class MovedOperations(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if re.fullmatch(r"azure\.mgmt\.network\.v[0-9_]+\.operations", name):
            return importlib.util.spec_from_loader(name, self)
        return None

    def create_module(self, spec):
        operations = importlib.import_module("azure.mgmt.network.operations")
        for group in vars(operations).values():
            for operation in vars(group).values() if isinstance(group, type) else ():
                show_parameters(operation)
        return operations

    def exec_module(self, module):
        pass


# Last: asked only for what Python did not find.
sys.meta_path.append(MovedOperations())
