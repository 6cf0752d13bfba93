/** Lists by name, in the order their members came. */
export class Groups<Name, Member = number> {
  readonly #lists = new Map<Name, Member[]>();

  add(name: Name, member: Member): void {
    const list = this.#lists.get(name);
    if (list) list.push(member);
    else this.#lists.set(name, [member]);
  }

  of(name: Name): readonly Member[] {
    return this.#lists.get(name) ?? [];
  }

  entries(): IterableIterator<[Name, readonly Member[]]> {
    return this.#lists.entries();
  }
}
